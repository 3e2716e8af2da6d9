import type { CommonRetentionRule, RetentionRule } from '@elevate/contracts/retention'

export const kindWords: Record<RetentionRule['kind'], { name: string; from: string }> = {
  'check-ins': { name: 'Answers to check-ins', from: 'after the check-in closed' },
  'coffee-feedback': { name: 'What people said about coffee matches', from: 'after the round closed' },
  mentoring: { name: 'Goals and agreements of mentoring', from: 'after the mentorship ended' },
  contacts: { name: 'That you were in touch with somebody', from: 'after that day' },
  'drop-ins': { name: 'Who booked a drop-in, and who came', from: 'after the drop-in' },
  tasks: { name: 'Tasks that are done', from: 'after they were done' },
  mails: { name: 'Emails that were sent', from: 'after they went' },
  appointments: { name: 'Who held which role, with checks', from: 'after the role ended' },
}

/** The same for everybody, whatever the organisation. */
export const commonWords: Record<CommonRetentionRule['kind'], { name: string; from: string }> = {
  corrections: { name: 'Requests to put something right', from: 'after the answer' },
  'sign-ins': { name: 'Where people signed in', from: 'after they signed out' },
  trail: { name: 'The audit trail', from: 'after it was written' },
}

const counted = (count: number, one: string, many: string): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`

/** "214 records of 31 people", "7 records", "nothing". */
export const dueWords = ({ records, people }: RetentionRule['next']): string => {
  if (records === 0) return 'nothing'
  const what = counted(records, 'record', 'records')
  return people === 0 ? what : `${what} of ${counted(people, 'person', 'people')}`
}

export const monthsWords = (months: number): string => counted(months, 'month', 'months')
