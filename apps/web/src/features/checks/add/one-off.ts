import type { addCheck } from '@elevate/contracts/application-checks'
import type { Input } from '@elevate/contracts/endpoint'
import type { CheckKind, CheckOwner } from '@elevate/contracts/recruitment-vocabulary'
import { dayFrom, dayMessages, noDate, type TypedDate, typedDateBroken } from '../../../forms/typed-date.ts'

/** One more check as it is typed. */
export type OneOff = {
  label: string
  kind: CheckKind | ''
  guidance: string
  owner: CheckOwner | ''
  dueOn: TypedDate
  renewal: string
  blocksConfidentialWork: boolean
}

export const noOneOff: OneOff = {
  label: '',
  kind: '',
  guidance: '',
  owner: '',
  dueOn: noDate,
  renewal: '',
  blocksConfidentialWork: false,
}

export const oneOffMessages = {
  label: {
    maxLength: 'Keep the name to 120 characters',
    otherwise: 'Give it a name, for example "Proof of vaccination"',
  },
  kind: 'Choose what is recorded of it',
  guidance: 'Keep it to 1,000 characters',
  owner: 'Choose who has to do something first',
  dueOn: { ...dayMessages, required: 'Enter the day by which it is due' },
  renewal: 'Enter whole months from 1 to 120, or leave it empty',
}

const isMonths = (typed: string): boolean => /^\s*\d{1,3}\s*$/.test(typed) && Number(typed) >= 1 && Number(typed) <= 120

export const oneOffBroken = ({ label, kind, owner, dueOn, renewal }: OneOff) => ({
  label: label.trim() === '' ? 'required' : undefined,
  kind: kind === '' ? 'required' : undefined,
  owner: owner === '' ? 'required' : undefined,
  dueOn: typedDateBroken(dueOn),
  renewal: renewal.trim() === '' || isMonths(renewal) ? undefined : 'number',
})

type Wanted = Omit<Input<typeof addCheck>['body'], 'isMandatoryBeforeStart'>

export const oneOffFrom = ({
  label,
  kind,
  guidance,
  owner,
  dueOn,
  renewal,
  blocksConfidentialWork,
}: OneOff): Wanted => ({
  label,
  kind: kind || 'other',
  guidance,
  owner: owner || 'programme',
  dueOn: dayFrom(dueOn) ?? '',
  renewAfterMonths: renewal.trim() === '' ? null : Number(renewal),
  blocksConfidentialWork,
})
