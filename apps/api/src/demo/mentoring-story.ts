export type MentorStory = {
  email: string
  capacity: number
  areas: string[]
  modes: string[]
  meetsNeeds: string[]
  languages: string[]
  /** Without one, the training is booked. */
  trainedDaysAgo?: number
  bookedInDays?: number
  pausedForDays?: number
  /** Has the role of a mentor from the list of people. */
  isGranted?: true
}

export type PairStory = {
  mentor: string
  partner: string
  startedDaysAgo: number
  contactAfterDays?: number
  /** `written`: by the mentor, and the partner has not read it yet. */
  agreement?: 'agreed' | 'written'
  endedDaysAgo?: number
}

type WaitingStory = {
  partner: string
  name: string
  daysAgo: number
  wishes: string
  modes: readonly string[]
  asks?: string
  reasons: string[]
}

export type Story = { mentors: MentorStory[]; pairs: PairStory[]; waiting: WaitingStory[] }

/** Mentors with and without room, one in training, one who pauses; pairs in every state; two who wait, one who has asked. */
export const northmoorMentoring: Story = {
  mentors: [
    {
      email: 'mentor',
      isGranted: true,
      capacity: 3,
      areas: ['falls', 'speaking up in meetings', 'reading long papers'],
      modes: ['video', 'phone', 'in-person'],
      meetsNeeds: ['large-print', 'captions', 'short-sessions'],
      languages: ['Yoruba'],
      trainedDaysAgo: 210,
    },
    {
      email: 'mentor2',
      isGranted: true,
      capacity: 1,
      areas: ['sepsis', 'investigations'],
      modes: ['phone'],
      meetsNeeds: ['no-video'],
      languages: [],
      trainedDaysAgo: 400,
    },
    {
      email: 'alasdair',
      capacity: 2,
      areas: ['training staff', 'discharge', 'committees'],
      modes: ['video', 'in-person'],
      meetsNeeds: ['step-free', 'large-print'],
      languages: [],
      trainedDaysAgo: 150,
    },
    {
      email: 'priyanka',
      capacity: 2,
      areas: ['maternity', 'children and young people', 'committees'],
      modes: ['video', 'phone'],
      meetsNeeds: ['bsl', 'captions'],
      languages: ['Gujarati', 'Hindi'],
      trainedDaysAgo: 90,
    },
    {
      email: 'bernadette',
      capacity: 2,
      areas: ['policy', 'culture'],
      modes: ['video'],
      meetsNeeds: [],
      languages: [],
      bookedInDays: 12,
    },
    {
      email: 'florian',
      capacity: 2,
      areas: ['digital'],
      modes: ['phone'],
      meetsNeeds: [],
      languages: [],
      trainedDaysAgo: 300,
      pausedForDays: 40,
    },
  ],
  pairs: [
    {
      mentor: 'alasdair',
      partner: 'ioan',
      startedDaysAgo: 260,
      contactAfterDays: 5,
      agreement: 'agreed',
      endedDaysAgo: 31,
    },
    { mentor: 'mentor2', partner: 'comfort', startedDaysAgo: 140, contactAfterDays: 9, agreement: 'agreed' },
    { mentor: 'mentor', partner: 'partner', startedDaysAgo: 96, contactAfterDays: 4, agreement: 'agreed' },
    { mentor: 'alasdair', partner: 'hamza', startedDaysAgo: 6, contactAfterDays: 3, agreement: 'written' },
  ],
  waiting: [
    {
      partner: 'samuel',
      name: 'Samuel Adeleke',
      daysAgo: 9,
      wishes: 'I am new to committees and would like somebody who can tell me how they really work.',
      modes: ['video'],
      reasons: [],
    },
    {
      partner: 'partner2',
      name: 'George Pennington',
      daysAgo: 4,
      wishes: 'Discharge and falls. I read slowly and would like to go through papers before a meeting.',
      modes: ['in-person', 'phone'],
      reasons: [],
    },
    {
      partner: 'lakshmi',
      name: 'Lakshmi',
      daysAgo: 2,
      wishes: 'I would like to get better at speaking up in meetings.',
      modes: ['video', 'phone'],
      asks: 'mentor',
      reasons: [
        'Knows about what you wrote of: speaking up in meetings.',
        'Can meet by video or by phone, as you wish.',
        'You are both usually free on Monday mornings and Tuesday mornings.',
      ],
    },
  ],
}

export const eastvaleMentoring: Story = {
  mentors: [
    {
      email: 'gwen',
      capacity: 2,
      areas: ['community care'],
      modes: ['video', 'phone'],
      meetsNeeds: ['large-print'],
      languages: ['Welsh'],
      trainedDaysAgo: 120,
    },
  ],
  pairs: [{ mentor: 'gwen', partner: 'mei', startedDaysAgo: 45, contactAfterDays: 6, agreement: 'agreed' }],
  waiting: [],
}
