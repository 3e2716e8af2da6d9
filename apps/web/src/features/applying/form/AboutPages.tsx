import { LongTextField } from '../../../forms/LongTextField.tsx'
import { RadiosField } from '../../../forms/RadiosField.tsx'
import { TextField } from '../../../forms/TextField.tsx'
import { AsHeading } from './AsHeading.tsx'
import { FormPageFrame } from './FormPageFrame.tsx'
import { useSectionPage } from './use-section-page.tsx'

export function NamePage() {
  const { draft, ...rest } = useSectionPage('about')
  return (
    <FormPageFrame draft={draft} path="name" title="What is your name?" {...rest}>
      {(errors) => (
        <>
          <p>The people who score your application do not see it.</p>
          <TextField
            autoComplete="given-name"
            field={draft.field('givenName', errors.givenName)}
            label="First name"
            width={20}
          />
          <TextField
            autoComplete="family-name"
            field={draft.field('familyName', errors.familyName)}
            hint="Leave this empty if you have one name only"
            label="Family name"
            width={20}
          />
          <TextField
            autoComplete="nickname"
            field={draft.field('preferredName', errors.preferredName)}
            hint="If it is another than your first name"
            label="What should we call you? (optional)"
            width={20}
          />
          <TextField
            field={draft.field('pronouns', errors.pronouns)}
            hint="For example, she/her"
            label="Pronouns (optional)"
            width={10}
          />
        </>
      )}
    </FormPageFrame>
  )
}

export function ContactPage() {
  const { draft, ...rest } = useSectionPage('about')
  const field = draft.field
  return (
    <FormPageFrame draft={draft} path="contact" title="How should we reach you?" {...rest}>
      {(errors) => (
        <>
          <p>All our news about this application reaches you in the way that you choose. Every way is as good.</p>
          <RadiosField
            choices={[
              { value: 'email', text: 'By email' },
              { value: 'phone', text: 'By phone', hint: 'Somebody rings you and tells you what we decided' },
              { value: 'post', text: 'By post' },
            ]}
            field={field('contactPreference', errors.contactPreference)}
            label={<AsHeading>How should we reach you?</AsHeading>}
          />
          <TextField
            autoComplete="email"
            field={field('email', errors.email)}
            label="Email address"
            spellCheck={false}
            type="email"
            width={30}
          />
          <TextField
            autoComplete="tel"
            field={field('phone', errors.phone)}
            label="Phone number"
            type="tel"
            width={20}
          />
          <LongTextField field={field('address', errors.address)} label="Address without postcode" rows={3} />
          <TextField
            autoComplete="postal-code"
            field={field('postcode', errors.postcode)}
            label="Postcode"
            width={10}
          />
        </>
      )}
    </FormPageFrame>
  )
}

export function FormatsPage() {
  const { draft, ...rest } = useSectionPage('about')
  return (
    <FormPageFrame draft={draft} path="formats" title="Do you need anything in another format?" {...rest}>
      {(errors) => (
        <>
          <p>
            We write, ring or meet as it suits you. You do not need to say why. The coordinators of the programme read
            this.
          </p>
          <LongTextField
            field={draft.field('formatsNeeded', errors.formatsNeeded)}
            hint="For example: large print, easy read, a British Sign Language interpreter, somebody who rings instead of writing. Leave it empty if there is nothing."
            label="What do you need? (optional)"
            limit={{ characters: 2000 }}
          />
        </>
      )}
    </FormPageFrame>
  )
}
