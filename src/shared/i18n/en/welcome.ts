export const welcome = {
  title: 'Fifteen clients. One week.',
  text: 'The program finds the fifteen clients who bring you the most, and helps you call each of them within a week: to thank them, to listen, and to mend what stands in their way.',
  bring: {
    title: 'Bring in my files',
    text: 'Excel, CSV, an export of your accounting program. You see the result before anything is written.',
  },
  look: {
    title: 'Look around in a sample shop',
    text: 'A tea shop: 300 clients and three years of orders. Gone again with one button.',
  },
  empty: {
    title: 'Start empty',
    text: 'Add clients one by one as they call.',
  },
  promise: 'All data stay in one file on your computer. No internet and no account needed.',
  making: 'Preparing the sample shop',
} as const;
