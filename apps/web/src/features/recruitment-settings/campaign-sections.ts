import { days, months, number, type Section, yesOrNo } from './setting.ts'

/** What decides how a campaign goes, in the order in which it is met. */
export const campaignSections: readonly Section[] = [
  {
    key: 'who-may-apply',
    title: 'Who may apply',
    settings: [
      {
        kind: 'choice',
        name: 'nhsStaff',
        label: 'People who work for the NHS',
        hint: 'The advert says it, and the form asks.',
        reach: 'new-campaigns',
        choices: [
          { value: 'welcome', text: 'May apply' },
          { value: 'not-from-this-organisation', text: 'May apply unless they work here' },
          { value: 'not-from-the-nhs', text: 'May not apply' },
        ],
      },
      number('minimumAge', {
        label: 'Lowest age',
        hint: 'From 16 to 25 years.',
        unit: ['year', 'years'],
        least: 16,
        most: 25,
        reach: 'new-campaigns',
      }),
    ],
  },
  {
    key: 'selection',
    title: 'Choosing',
    settings: [
      number('scorersNeeded', {
        label: 'Scorers for each candidate',
        hint: 'Each scores without seeing the others. From 2 to 10.',
        unit: ['scorer', 'scorers'],
        least: 2,
        most: 10,
        reach: 'new-campaigns',
      }),
      number('discussAtSpread', {
        label: 'Points apart from which scores are talked about',
        hint: 'Scores go from 0 to 4. With 2, a 1 beside a 3 is discussed and the outcome written down.',
        unit: ['point', 'points'],
        least: 1,
        most: 4,
        reach: 'new-campaigns',
      }),
      {
        kind: 'choice',
        name: 'guaranteesInterview',
        label: 'Everybody who meets all essential criteria is invited to an interview',
        hint: 'Worked out from the scores alone, for everybody alike.',
        reach: 'new-campaigns',
        choices: yesOrNo('Yes, always', 'No, the panel decides'),
      },
      number('refereesAsked', {
        label: 'Referees asked for',
        hint: 'The form asks for their names. From 0 to 4.',
        unit: ['referee', 'referees'],
        least: 0,
        most: 4,
        reach: 'new-campaigns',
      }),
    ],
  },
  {
    key: 'answers',
    title: 'Days and months',
    settings: [
      number('offerAnswerDays', {
        label: 'To answer an offer',
        hint: 'For offers made from now on. From 1 to 90 days.',
        unit: days,
        least: 1,
        most: 90,
      }),
      number('reserveMonths', {
        label: 'On the reserve list',
        hint: 'Then the place ends and the person is told. From 1 to 36 months.',
        unit: months,
        least: 1,
        most: 36,
      }),
      number('feedbackDays', {
        label: 'Until feedback is due',
        hint: 'After the decision. It becomes a task of yours. From 1 to 90 days.',
        unit: days,
        least: 1,
        most: 90,
      }),
      number('referenceDays', {
        label: 'That a referee has',
        hint: 'To answer by the link that they are sent. From 1 to 60 days.',
        unit: days,
        least: 1,
        most: 60,
      }),
    ],
  },
]
