import { LongTextField } from '../../forms/LongTextField.tsx'
import { RadiosField } from '../../forms/RadiosField.tsx'
import { ProfileForm } from './ProfileForm.tsx'
import { audienceChoices, audienceWords } from './words.ts'

/** Who can read it stands above each answer. */
export function NeedsPage() {
  return (
    <ProfileForm
      answers={({ accessNeeds }) => accessNeeds}
      body={({ whatHelps, background, sharedWith }) => ({ accessNeeds: { whatHelps, background, sharedWith } })}
      messages={{ whatHelps: 'Keep to 2,000 characters', background: 'Keep to 4,000 characters' }}
      saved="What helps you is saved"
      title="What helps you to take part?"
    >
      {(form) => {
        const { sharedWith } = form.values
        return (
          <>
            <RadiosField
              choices={audienceChoices}
              field={form.field('sharedWith')}
              hint="Each time that somebody else looks, it is written down. You find that in your data."
              label="Who may see what helps you?"
            />
            <p className="nhsuk-inset-text" role="status">
              {audienceWords[sharedWith]}
            </p>
            <LongTextField
              field={form.field('whatHelps')}
              hint="For example: large print, a hearing loop, breaks, phone instead of email, step-free access"
              label="What helps you?"
              limit={{ characters: 2000 }}
            />
            <p className="nhsuk-inset-text">
              Only you can see the next answer. Nobody else can, whatever they may do here, and whatever you chose
              above.
            </p>
            <LongTextField
              field={form.field('background')}
              hint="A note for yourself. You do not need to write anything."
              label="Why it helps (only for you)"
              limit={{ characters: 4000 }}
            />
          </>
        )
      }}
    </ProfileForm>
  )
}
