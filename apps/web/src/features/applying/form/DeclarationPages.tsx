import { LongTextField } from '../../../forms/LongTextField.tsx'
import { RadiosField } from '../../../forms/RadiosField.tsx'
import { useApplicationForm } from '../queries.ts'
import { AsHeading } from './AsHeading.tsx'
import { complaintWords } from './answer-words.ts'
import { FormPageFrame } from './FormPageFrame.tsx'
import { useSectionPage } from './use-section-page.tsx'

export function InterestsPage() {
  const { draft, ...rest } = useSectionPage('declarations')
  const { organisation } = useApplicationForm().campaign
  return (
    <FormPageFrame draft={draft} path="interests" title="Do you have interests to declare?" {...rest}>
      {(errors) => (
        <>
          <p>
            Paid or unpaid roles, business or close family that have to do with {organisation.name}. It is no reason to
            refuse anybody; we want to know where you might have to step aside. The coordinators of the programme read
            this, the panel does not.
          </p>
          <RadiosField
            choices={[
              { value: 'none', text: 'No, I have none' },
              {
                value: 'some',
                text: 'Yes',
                more: (
                  <LongTextField
                    field={draft.field('interestsDeclared', errors.interestsDeclared)}
                    label="What they are"
                    limit={{ characters: 3000 }}
                  />
                ),
              },
            ]}
            field={draft.field('hasInterests', errors.hasInterests)}
            label={<AsHeading>Do you have interests to declare?</AsHeading>}
          />
        </>
      )}
    </FormPageFrame>
  )
}

export function ComplaintPage() {
  const { draft, ...rest } = useSectionPage('declarations')
  const { organisation } = useApplicationForm().campaign
  return (
    <FormPageFrame draft={draft} path="complaint" title="Is there a complaint or a claim?" {...rest}>
      {(errors) => (
        <>
          <p className="nhsuk-inset-text">
            A complaint or a claim is a reason to talk, never to refuse. Only the coordinators of the programme see your
            answer. You do not need to say what it is about.
          </p>
          <RadiosField
            choices={(['no', 'yes', 'rather-talk'] as const).map((value) => ({ value, text: complaintWords[value] }))}
            field={draft.field('complaint', errors.complaint)}
            label={`Is a complaint or a legal claim of yours against ${organisation.name} open now?`}
          />
        </>
      )}
    </FormPageFrame>
  )
}
