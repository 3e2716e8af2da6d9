import type { ConcernMove, ConcernState } from '@elevate/contracts/concerns'

export const stateWords: Record<ConcernState, string> = {
  raised: 'Not read yet',
  acknowledged: 'Read',
  'in-hand': 'Somebody is dealing with it',
  closed: 'Closed',
}

export const doneWords: Record<ConcernMove, string> = {
  acknowledge: 'Said that they have read it',
  'take-in-hand': 'Is dealing with it',
  note: 'Wrote a note',
  close: 'Closed it',
  reopen: 'Opened it again',
  share: 'Shared it with another contact',
}

/** Of all that can be done with a concern, what is chosen on its page; reading and sharing have buttons of their own. */
export const stepChoices: { value: ConcernMove; text: string }[] = [
  { value: 'take-in-hand', text: 'I am dealing with it' },
  { value: 'note', text: 'Only write a note' },
  { value: 'close', text: 'Close it' },
  { value: 'reopen', text: 'Open it again' },
]
