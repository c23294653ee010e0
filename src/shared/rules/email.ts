const address = /^[^\s@]+@[^\s@]+\.[^\s@.]{2,}$/;
const nearly = /^[^\s@]+@[^\s@]+\.[^\s@.]+$/;

/** Whether a text is an e-mail address as addresses really are: a name, a domain, an ending of two letters or more. */
export const isEmail = (text: string): boolean => address.test(text);

/** Looser: «a@b.c» too. A strange address in a file is no reason to refuse the person; the card marks it. */
export const isNearlyEmail = (text: string): boolean => nearly.test(text);
