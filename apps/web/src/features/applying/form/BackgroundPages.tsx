import { CheckboxesField } from '../../../forms/CheckboxesField.tsx'
import { LongTextField } from '../../../forms/LongTextField.tsx'
import { useApplicationForm } from '../queries.ts'
import { backgroundWords } from './answer-words.ts'
import { FormPageFrame } from './FormPageFrame.tsx'
import { useSectionPage } from './use-section-page.tsx'

export function BackgroundPage() {
  const { draft, ...rest } = useSectionPage('background')
  return (
    <FormPageFrame draft={draft} path="background" title="What brings you here?" {...rest}>
      {(errors) => (
        <CheckboxesField
          choices={backgroundWords}
          field={draft.field('backgrounds', errors.backgrounds)}
          hint="Choose everything that fits. You do not need to tell us anything about your health."
          label="I am or was"
        />
      )}
    </FormPageFrame>
  )
}

export function LinkPage() {
  const { draft, ...rest } = useSectionPage('background')
  const { organisation } = useApplicationForm().campaign
  return (
    <FormPageFrame draft={draft} path="link" title="What links you to us?" {...rest}>
      {(errors) => (
        <>
          <LongTextField
            field={draft.field('linkToArea', errors.linkToArea)}
            hint="For example: I live here, I use services here, I care for somebody who does"
            label={`Your link to ${organisation.name} or the area (optional)`}
            limit={{ characters: 2000 }}
          />
          <LongTextField
            field={draft.field('interests', errors.interests)}
            hint="One a line, for example medication safety"
            label="What in patient safety interests you most? (optional)"
            rows={4}
          />
        </>
      )}
    </FormPageFrame>
  )
}
