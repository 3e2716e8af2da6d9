import type { CheckKind } from '@elevate/contracts/recruitment-vocabulary'
import type { ComponentType } from 'react'
import { Page } from '../../../ui/Page.tsx'
import { DbsForm } from './DbsForm.tsx'
import { DeclarationForm } from './DeclarationForm.tsx'
import { IdentityForm } from './IdentityForm.tsx'
import { KitForm } from './KitForm.tsx'
import { AccountForm, HealthForm, RightToWorkForm, TrainingForm } from './OutcomeForms.tsx'
import { ConfidentialityForm, DocumentForm, OtherForm, ReferenceForm } from './SimpleForms.tsx'
import { type CheckInHand, useCheck } from './use-record.ts'

const forms: Record<CheckKind, ComponentType<{ hand: CheckInHand }>> = {
  identity: IdentityForm,
  'right-to-work': RightToWorkForm,
  reference: ReferenceForm,
  dbs: DbsForm,
  'occupational-health': HealthForm,
  confidentiality: ConfidentialityForm,
  'declaration-of-interests': DeclarationForm,
  document: DocumentForm,
  training: TrainingForm,
  account: AccountForm,
  kit: KitForm,
  other: OtherForm,
}

/** What was seen or said, by kind of check. Who can read it stands above the first question. */
export function RecordPage() {
  const hand = useCheck()
  const { check, back } = hand
  const Fields = forms[check.kind]
  return (
    <Page back={back} caption={`${check.about}: ${check.label}`} title="Record the outcome">
      <p className="nhsuk-inset-text">
        {check.about} and the programme team can read this. Keep no copies of documents, and write nothing about health
        or convictions.
      </p>
      <Fields hand={hand} key={check.version} />
    </Page>
  )
}
