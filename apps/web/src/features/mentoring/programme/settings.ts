import type { MentoringSettings } from '@elevate/contracts/mentoring-settings-values'

type Setting = { name: keyof MentoringSettings; label: string; hint: string; message: string }

export const settings: readonly Setting[] = [
  {
    name: 'answerDays',
    label: 'Working days that a mentor has to answer',
    hint: 'Then the partner chooses somebody else, and you have a task.',
    message: 'Enter a number between 1 and 30',
  },
  {
    name: 'firstContactDays',
    label: 'Working days until the two have been in touch',
    hint: 'After that both are asked, and you have a task.',
    message: 'Enter a number between 1 and 30',
  },
  {
    name: 'refreshMonths',
    label: 'Months until mentor training is due again',
    hint: 'From then on nobody new can choose the mentor. Mentorships that run go on.',
    message: 'Enter a number between 1 and 60',
  },
  {
    name: 'usualCapacity',
    label: 'Partners of a new mentor at the same time',
    hint: 'Offered when a mentor is added; each mentor can change it.',
    message: 'Enter a number between 1 and 20',
  },
  {
    name: 'onlySupportAtMost',
    label: 'Partners whose only support one mentor may be',
    hint: 'A buddy or coffee rounds count as other support. It protects mentors, and partners when a mentor is away.',
    message: 'Enter a number between 0 and 20',
  },
  {
    name: 'missedSessions',
    label: 'Sessions missed in a row until somebody looks after it',
    hint: 'You have a task then. Nobody is blamed.',
    message: 'Enter a number between 1 and 10',
  },
  {
    name: 'quietDays',
    label: 'Days without a session until somebody looks after it',
    hint: 'You have a task then.',
    message: 'Enter a number between 14 and 365',
  },
  {
    name: 'usualMonths',
    label: 'Months that an agreement lasts',
    hint: 'Where the two begin; they can agree something else.',
    message: 'Enter a number between 1 and 36',
  },
]

export const settingNames = settings.map(({ name }) => name)
