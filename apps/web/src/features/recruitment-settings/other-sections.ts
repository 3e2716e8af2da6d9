import { days, months, number, type Section, weeks, yesOrNo } from './setting.ts'

/** Starting as a partner, what applicants read, how long things are kept, and sharing. */
export const otherSections: readonly Section[] = [
  {
    key: 'starting',
    title: 'Starting as a partner',
    settings: [
      {
        kind: 'lines',
        name: 'firstWeek',
        label: 'The first week',
        hint: 'One line each. They become tasks when somebody is appointed.',
        reach: 'at-once',
      },
      number('mentorDays', {
        label: 'Until a mentor should be there',
        hint: 'After the start. From 1 to 90 days.',
        unit: days,
        least: 1,
        most: 90,
      }),
      number('buddyDays', {
        label: 'Until a buddy should be there',
        hint: 'After the start. From 1 to 90 days.',
        unit: days,
        least: 1,
        most: 90,
      }),
      number('earlyReviewWeeks', {
        label: 'Until the first review',
        hint: 'After the start; 4 to 6 weeks is good practice. From 1 to 26 weeks.',
        unit: weeks,
        least: 1,
        most: 26,
      }),
      number('expiryWarningDays', {
        label: 'Before a check runs out',
        hint: 'So long before its last day it counts as running out, and people are reminded. From 7 to 180 days.',
        unit: days,
        least: 7,
        most: 180,
      }),
    ],
  },
  {
    key: 'words',
    title: 'What applicants read',
    settings: [
      {
        kind: 'text',
        name: 'privacyNotice',
        label: 'How you use what they tell you',
        hint: 'Read before an application is sent.',
        reach: 'at-once',
        most: 5000,
      },
      {
        kind: 'text',
        name: 'applicantGuidance',
        label: 'Above the questions',
        hint: 'Helps people to begin. May be empty.',
        reach: 'at-once',
        most: 3000,
        mayBeEmpty: true,
      },
    ],
  },
  {
    key: 'keeping',
    title: 'How long things are kept',
    settings: [
      number('retentionMonths', {
        label: 'Applications that came to nothing',
        hint: 'After the end of the campaign. Each application shows the day. From 1 to 36 months.',
        unit: months,
        least: 1,
        most: 36,
      }),
      number('monitoringMonths', {
        label: 'Equality answers with the person',
        hint: 'After the decision. Then only counts are left, none under 5. From 0 to 24 months.',
        unit: months,
        least: 0,
        most: 24,
      }),
      number('dbsNumberMonths', {
        label: 'The number of a DBS certificate',
        hint: 'Then it is removed; the result stays. From 1 to 36 months.',
        unit: months,
        least: 1,
        most: 36,
      }),
    ],
  },
  {
    key: 'sharing',
    title: 'Sharing how you are set up',
    settings: [
      {
        kind: 'choice',
        name: 'sharesSetUp',
        label: 'Other organisations may copy your set-up',
        hint: 'Settings, letters, checklists, role descriptions and rates. Nothing about any person.',
        reach: 'at-once',
        choices: yesOrNo('Yes', 'No'),
      },
    ],
  },
]
