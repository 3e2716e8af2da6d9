import type { ApplicationState, TurnDownReason } from '@elevate/contracts/application-moves'

/** How many applications of a campaign stand where. `reason` where it went against them. */
export type DemoApplications = { state: ApplicationState; count: number; reason?: TurnDownReason }

export type DemoCampaign = {
  key: string
  title: string
  summary: string
  stage: 'draft' | 'published' | 'completed'
  places: number
  /** Days from today; null for a draft that has none yet. */
  opens: number | null
  closes: number | null
  applications: DemoApplications[]
}

/** A campaign in every stage of life at Northmoor. */
export const northmoorCampaigns: DemoCampaign[] = [
  {
    key: 'emergency',
    title: 'Patient Safety Partners for emergency care',
    summary: 'Help our emergency departments to learn from what goes wrong.',
    stage: 'draft',
    places: 2,
    opens: null,
    closes: null,
    applications: [],
  },
  {
    key: 'discharge',
    title: 'Patient Safety Partners for going home',
    summary: 'Make the day on which people leave hospital a safe one.',
    stage: 'published',
    places: 3,
    opens: 7,
    closes: 40,
    applications: [],
  },
  {
    key: 'general',
    title: 'Patient Safety Partners',
    summary: 'Work with us on making care safer at Northmoor. About 8 hours a month, with training and support.',
    stage: 'published',
    places: 4,
    opens: -12,
    closes: 16,
    applications: [
      { state: 'draft', count: 2 },
      { state: 'submitted', count: 6 },
      { state: 'withdrawn', count: 1 },
    ],
  },
  {
    key: 'maternity',
    title: 'Patient Safety Partners for maternity',
    summary: 'Bring what families see into how we keep mothers and babies safe.',
    stage: 'published',
    places: 2,
    opens: -33,
    closes: -5,
    applications: [
      { state: 'sift', count: 7 },
      { state: 'not-shortlisted', count: 1, reason: 'not-eligible' },
      { state: 'withdrawn', count: 1 },
    ],
  },
  {
    key: 'medicines',
    title: 'Patient Safety Partners for medicines',
    summary: 'Help us to make medicines safer, from the ward to going home.',
    stage: 'published',
    places: 2,
    opens: -70,
    closes: -35,
    applications: [
      { state: 'shortlisted', count: 1 },
      { state: 'interview', count: 4 },
      { state: 'interviewed', count: 1 },
      { state: 'not-shortlisted', count: 4, reason: 'others-scored-higher' },
    ],
  },
  {
    key: 'falls',
    title: 'Patient Safety Partners for preventing falls',
    summary: 'Help us to find out why people fall here, and what would stop it.',
    stage: 'published',
    places: 2,
    opens: -80,
    closes: -50,
    applications: [
      { state: 'interviewed', count: 5 },
      { state: 'not-shortlisted', count: 2, reason: 'essential-criteria-not-met' },
    ],
  },
  {
    key: 'committee',
    title: 'Patient Safety Partners for the safety committee',
    summary: 'Two seats at the table where Northmoor looks at harm and what we change because of it.',
    stage: 'published',
    places: 4,
    opens: -110,
    closes: -75,
    applications: [
      { state: 'offered', count: 1 },
      { state: 'onboarding', count: 2 },
      { state: 'reserve', count: 1 },
      { state: 'not-appointed', count: 2, reason: 'others-scored-higher' },
      { state: 'declined', count: 1 },
      { state: 'not-shortlisted', count: 3, reason: 'essential-criteria-not-met' },
    ],
  },
  {
    key: 'last-year',
    title: 'Patient Safety Partners, last year',
    summary: 'Our first round of partners for the whole trust.',
    stage: 'completed',
    places: 6,
    opens: -300,
    closes: -270,
    applications: [
      { state: 'appointed', count: 6 },
      { state: 'not-appointed', count: 8, reason: 'others-scored-higher' },
      { state: 'declined', count: 1 },
      { state: 'not-shortlisted', count: 21, reason: 'others-scored-higher' },
      { state: 'withdrawn', count: 2 },
    ],
  },
]

export const eastvaleCampaigns: DemoCampaign[] = [
  {
    key: 'eastvale',
    title: 'Patient Safety Partners in the community',
    summary: 'Help us to keep people safe at home, in clinics and in care homes.',
    stage: 'published',
    places: 3,
    opens: -20,
    closes: 10,
    applications: [
      { state: 'draft', count: 1 },
      { state: 'submitted', count: 4 },
    ],
  },
]
