import { useTranslation } from 'react-i18next';
import type { Output } from '#shared/contract/index.ts';
import { callScript } from '#shared/rules/call-script.ts';
import { useFormat } from '#renderer/ui/format/use-format.ts';
import classes from './talk.module.css';

/** The clock now, `HH:MM`. */
const clock = (): string => new Date().toTimeString().slice(0, 5);

/** What to say, made of the client's own facts. */
export function Script({ talk }: { readonly talk: Output<'callWeek.call'> }) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const script = callScript(talk.facts, talk.client.localTime ?? clock(), language);
  return (
    <section className={classes.script} aria-label={t(($) => $.callWeek.talk.script)}>
      <p>{script.greeting}</p>
      <p>{script.thanks}</p>
      <ul>
        {script.questions.map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ul>
      <p className={classes.closing}>{script.closing}</p>
    </section>
  );
}
