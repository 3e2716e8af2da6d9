import type { ErasureLine, ErasurePage, MyErasureRequest } from '@elevate/contracts/erasure'

export const stateWords: Record<MyErasureRequest['state'], string> = {
  asked: 'Waits for an answer',
  erased: 'Erased',
  refused: 'Answered with no',
  withdrawn: 'Taken back',
}

export const fateWords: Record<ErasureLine['fate'], string> = {
  deleted: 'Deleted',
  emptied: 'Emptied of what says who it was',
  reworded: 'The name is taken out',
  kept: 'Kept',
}

export const obstacleWords: Record<ErasurePage['obstacles'][number], string> = {
  held: 'There is a legal hold on this person. Release it first, if it is not needed any more.',
  'record-held':
    'A record in which this person has a part is on legal hold. Release it first, if it is not needed any more.',
  'notes-held': 'There is a hold on the private notes of a mentorship of this person.',
  'appointment-open': 'This person still holds an appointment. End it first.',
  'role-held': 'This person still has a role, such as coordinator, panel member or mentor. Take it back first.',
  'application-open':
    'This person has an application that is being decided on. It has to be withdrawn or decided first.',
  'mentorship-open': 'This person is still in a mentorship. End it first.',
}

/** "check_in_answers" → "Check in answers". */
export const tableWords = (table: string): string => {
  const words = table.replaceAll('_', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
