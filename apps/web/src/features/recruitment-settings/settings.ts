import type { RecruitmentSettings } from '@elevate/contracts/recruitment-settings-values'

export type SettingName = keyof RecruitmentSettings
/** From when a change counts. */
export type Reach = 'new-campaigns' | 'at-once'

type Common = { name: SettingName; label: string; hint: string; reach: Reach }
export type Setting = Common &
  (
    | { kind: 'number'; unit: [one: string, many: string]; least: number; most: number }
    | { kind: 'choice'; choices: { value: string; text: string }[] }
    | { kind: 'text'; most: number; mayBeEmpty?: true }
    | { kind: 'lines' }
  )

export type Section = { key: string; title: string; settings: Setting[] }

const days: [string, string] = ['day', 'days']
const months: [string, string] = ['month', 'months']
const weeks: [string, string] = ['week', 'weeks']

const yesOrNo = (yes: string, no: string) => [
  { value: 'true', text: yes },
  { value: 'false', text: no },
]

const number = (
  name: SettingName,
  {
    unit,
    ...rest
  }: { label: string; hint: string; unit: [string, string]; least: number; most: number; reach?: Reach },
): Setting => ({ kind: 'number', name, unit, reach: 'at-once', ...rest })

/** Every setting of recruitment, in the order in which a campaign meets it. */
export const sections: readonly Section[] = [
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
        label: 'Who meets all essential criteria is invited to an interview',
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
        hint: 'After the end of the campaign. The day stands on each application. From 1 to 36 months.',
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

export const sectionNamed = (key: string | undefined): Section | undefined => sections.find((one) => one.key === key)

/** The name of a setting as pages say it. */
export const settingLabel = (name: string): string =>
  sections.flatMap(({ settings }) => settings).find((setting) => setting.name === name)?.label ?? name

export const reachWords: Record<Reach, string> = {
  'new-campaigns': 'Counts for new campaigns',
  'at-once': 'Counts at once',
}

/** What was decided, as people read it. */
export const valueWords = (setting: Setting, value: unknown): string => {
  if (setting.kind === 'choice') return setting.choices.find((choice) => choice.value === String(value))?.text ?? ''
  if (setting.kind === 'number') return `${value} ${value === 1 ? setting.unit[0] : setting.unit[1]}`
  if (setting.kind === 'lines') return (value as string[]).join('\n')
  return String(value)
}
