import type { ApplicationDetails, ComplaintAnswer } from '@elevate/contracts/application-details'
import type { NhsEmployment } from '@elevate/contracts/recruitment-vocabulary'

export const backgroundWords: { value: ApplicationDetails['backgrounds'][number]; text: string }[] = [
  { value: 'patient', text: 'A patient' },
  { value: 'carer', text: 'A carer, paid or unpaid' },
  { value: 'family', text: 'A relative or friend of a patient' },
  { value: 'service-user', text: 'Somebody who uses services for a long time' },
  { value: 'advocate', text: 'Somebody who speaks up for others' },
  { value: 'other', text: 'Something else' },
]

export const nhsWords: Record<NhsEmployment, string> = {
  no: 'No',
  'this-organisation': 'Yes, for this organisation',
  'another-organisation': 'Yes, for another NHS organisation',
}

export const complaintWords: Record<ComplaintAnswer, string> = {
  no: 'No',
  yes: 'Yes',
  'rather-talk': 'I would rather talk about this',
}
