import type { AppointmentStatus } from '@elevate/contracts/people-vocabulary'
import { statusColours, statusWords } from './words.ts'

export function StatusTag({ status }: { status: AppointmentStatus }) {
  return <strong className={`nhsuk-tag ${statusColours[status]}`}>{statusWords[status]}</strong>
}
