import { RadiosField } from '../../../forms/RadiosField.tsx'
import { TextField } from '../../../forms/TextField.tsx'
import { useApplicationForm } from '../queries.ts'
import { AsHeading } from './AsHeading.tsx'
import { FormPageFrame } from './FormPageFrame.tsx'
import { useSectionPage } from './use-section-page.tsx'

export function AgePage() {
  const { draft, ...rest } = useSectionPage('eligibility')
  const { minimumAge } = useApplicationForm().campaign
  return (
    <FormPageFrame draft={draft} path="age" title={`Are you ${minimumAge} or older?`} {...rest}>
      {(errors) => (
        <RadiosField
          choices={[
            { value: 'yes', text: 'Yes' },
            { value: 'no', text: 'No' },
          ]}
          field={draft.field('isOldEnough', errors.isOldEnough)}
          hint="We do not need your date of birth"
          label={<AsHeading>Are you {minimumAge} or older?</AsHeading>}
        />
      )}
    </FormPageFrame>
  )
}

const rules = {
  welcome: 'It makes no difference here whether you do.',
  'not-from-this-organisation': 'People who work for us cannot apply; people who work elsewhere in the NHS can.',
  'not-from-the-nhs': 'This role is for people who do not work for the NHS.',
}

export function NhsPage() {
  const { draft, ...rest } = useSectionPage('eligibility')
  const { organisation, nhsStaff } = useApplicationForm().campaign
  return (
    <FormPageFrame draft={draft} path="nhs" title="Do you work for the NHS?" {...rest}>
      {(errors) => (
        <RadiosField
          choices={[
            { value: 'no', text: 'No' },
            { value: 'this-organisation', text: `Yes, for ${organisation.name}` },
            {
              value: 'another-organisation',
              text: 'Yes, for another NHS organisation',
              more: <TextField field={draft.field('nhsEmployer', errors.nhsEmployer)} label="Which one?" width={30} />,
            },
          ]}
          field={draft.field('nhsEmployment', errors.nhsEmployment)}
          hint={`Paid work, also through an agency or a bank. ${rules[nhsStaff]}`}
          label={<AsHeading>Do you work for the NHS now?</AsHeading>}
        />
      )}
    </FormPageFrame>
  )
}
