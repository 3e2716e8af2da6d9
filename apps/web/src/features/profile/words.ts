import type { AccessNeedsAudience } from '@elevate/contracts/people-vocabulary'

/** Who may see what helps, as a sentence above it. */
export const audienceWords: Record<AccessNeedsAudience, string> = {
  'only-me': 'Only you can see this.',
  coordinators: 'You and the coordinators of your organisation can see this.',
  'coordinators-and-hosts': 'You, your coordinators and the people who run something that you come to can see this.',
}

export const audienceChoices = [
  {
    value: 'coordinators-and-hosts',
    text: 'Coordinators, and the people who run something that I come to',
    hint: 'They read what to provide, so that it is there',
  },
  { value: 'coordinators', text: 'The coordinators of my organisation', hint: 'They pass on what is needed' },
  { value: 'only-me', text: 'Only me', hint: 'Nobody can prepare for it. You can say it yourself each time' },
] as const
