/** What the demo's campaigns ask, and what people answer. All of it invented. */
export const demoRole = {
  role: 'Patient Safety Partner',
  description: [
    'You work with staff on how safe care is here: in the committees that look at what goes wrong, in projects that make care safer, and in how we train people.',
    'You are not an employee and not a volunteer who gives care. You bring what patients, carers and families see, and you ask the questions that we have stopped asking.',
    'Some of what you read is about harm and death. You will have a mentor, a buddy and somebody to ring afterwards.',
  ].join('\n\n'),
  timeAsked:
    'About 8 hours a month, most of it on weekdays: one meeting on a video call, reading for it, and one project',
}

export const demoCriteria = [
  {
    kind: 'essential',
    scoredAt: 'both',
    text: 'Has experience of care as a patient, carer or family member, and can learn from it for others',
  },
  { kind: 'essential', scoredAt: 'both', text: 'Speaks up with courtesy, also to senior people' },
  { kind: 'essential', scoredAt: 'sift', text: 'Understands that what is read and heard is confidential' },
  { kind: 'desirable', scoredAt: 'both', text: 'Knows a community that is seldom heard here' },
  { kind: 'desirable', scoredAt: 'interview', text: 'Reads long papers and finds what matters' },
] as const

export const demoQuestions = [
  {
    prompt: 'Why would you like to be a Patient Safety Partner?',
    hint: 'What has made you care about safety? You do not have to tell us about your own health.',
    wordLimit: 300,
    isRequired: true,
    isHiddenFromPanel: false,
  },
  {
    prompt: 'Tell us about a time when you spoke up',
    hint: 'At work, at a school, in a club, as a patient: anywhere. What did you say, and what came of it?',
    wordLimit: 300,
    isRequired: true,
    isHiddenFromPanel: false,
  },
  {
    prompt: 'Whose view would you bring that we may not hear enough?',
    hint: '',
    wordLimit: 200,
    isRequired: false,
    isHiddenFromPanel: false,
  },
  {
    prompt: 'Which of our hospitals or clinics do you know?',
    hint: 'The people who score do not see this answer.',
    wordLimit: 100,
    isRequired: false,
    isHiddenFromPanel: true,
  },
]

/** Whys, times of speaking up, whose view: taken in turn, so that neighbours differ. */
export const demoAnswers = {
  why: [
    'My father fell twice on the same ward in one week. Nobody was unkind, but nobody told the night staff what the day staff knew. I kept a diary of it and later the ward changed how it hands over. I learned that people listen when you come with facts and not only with anger. I want to do that for people who have nobody to keep a diary.',
    'I have had the same long-term condition for thirty years and have seen eleven clinics. I know what a letter does to you when it says less than it knows. Safety for me begins with being told. I have time now that I have retired, and I would rather use it where it changes something.',
    'After my daughter was born we were asked to help with a review. I was frightened of it and it turned out to be the first time that anybody asked us what we had noticed. Two of the things that we said are now on a checklist. I would like to be on the other side of that table and make it easier for the next family.',
    'I look after my brother, who does not speak. Whoever cares for somebody like him learns to watch, to write things down and to ask again. I think that hospitals could use more people who ask again.',
    'I worked as a bus driver and safety representative for twenty-two years. We had a saying that the near miss is the free lesson. I was surprised how few near misses anybody talks about in a hospital, and I would like to help with that.',
    'Both of my parents needed an interpreter. I was eleven the first time I did it for them. Children should not interpret, and I would like to see that it never happens again here.',
  ],
  speakingUp: [
    'At our housing association I asked why the fire doors were wedged open in summer. I was told that it was always done. I asked for it to be put in the minutes, then brought a photograph to the next meeting. The doors were mended within a month. I was polite all the way through and I think that is why it worked.',
    'In a clinic I was about to be given a medicine that I am allergic to. I said so, and then I said it again to the doctor, and asked what would have happened to somebody who was asleep. They thanked me and made a note for their meeting. I rang two weeks later to ask what had come of it.',
    'As a school governor I asked the head in front of everybody how many children were missing from the figures. It was not comfortable. We now get the whole list every term.',
    'I told the chair of our carers’ group that we were speaking over the younger members. He did not like it at first. We now go round the table so that everybody is heard once before anybody is heard twice.',
    'A supervisor at work wanted a report changed so that it looked better. I said that I would not sign it, and why, and offered to help write what we would do about it instead. That is the version that was sent.',
  ],
  view: [
    'People who work nights and can never come to a daytime meeting.',
    'Somali families in the east of the city, many of whom get their health news from each other.',
    'People in the villages who have one bus a day.',
    'Young carers. Nobody asks them because they look as if they are coping.',
    'People who cannot see the screen on which everything now happens.',
    'Deaf people who use British Sign Language, for whom English is a second language.',
  ],
  places: [
    'The General and the eye clinic',
    'Northmoor Infirmary, mostly outpatients',
    'The children’s ward',
    'All of them, over the years',
  ],
} as const
