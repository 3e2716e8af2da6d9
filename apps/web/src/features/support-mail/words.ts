import type { EmailFaultWay } from '@elevate/contracts/people-vocabulary'
import type { MailFault, ProgrammeMail } from '@elevate/contracts/support-mail'
import { formatInstant } from '../../ui/dates.ts'

export const faultWords: Record<MailFault, string> = {
  'server-away': 'Our mail server does not answer. It is tried again every few minutes.',
  'not-now': 'Their mail server said “not now”. It is tried again.',
  refused: 'Their mail server refused it, for example because the mailbox is full.',
  address: 'There is no such address, or it is switched off.',
  'given-up': 'Their mail server did not accept it for three days.',
}

const verbs: Record<ProgrammeMail['state'], string> = {
  waiting: 'Written',
  'given-up': 'Given up',
  returned: 'Came back',
  sent: 'Sent',
}

export const whenWords = ({ state, at }: ProgrammeMail): string => `${verbs[state]} ${formatInstant(at)}`

export const howWords: Record<EmailFaultWay, string> = {
  refused: 'Their mail server says that there is no such address.',
  returned: 'An email to it came back.',
  said: 'A coordinator said so.',
}
