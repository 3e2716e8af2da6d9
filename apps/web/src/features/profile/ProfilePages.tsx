import type { AvailabilitySlot } from '@elevate/contracts/people-vocabulary'
import { LongTextField } from '../../forms/LongTextField.tsx'
import { RadiosField } from '../../forms/RadiosField.tsx'
import { TextField } from '../../forms/TextField.tsx'
import { linesOf } from '../organisations/words.ts'
import { personMessages } from '../people/person-form.ts'
import { contactChoices } from '../people/words.ts'
import { ProfileForm } from './ProfileForm.tsx'
import { WeekField } from './WeekField.tsx'

const orNull = (text: string): string | null => text.trim() || null

export function NamesPage() {
  return (
    <ProfileForm
      answers={({ preferredName, pronouns }) => ({ preferredName: preferredName ?? '', pronouns: pronouns ?? '' })}
      body={({ preferredName, pronouns }) => ({ preferredName: orNull(preferredName), pronouns: orNull(pronouns) })}
      messages={personMessages}
      saved="Your name and pronouns are saved"
      title="What should we call you?"
    >
      {(form, { givenName }) => (
        <>
          <p>Everybody you meet here sees this.</p>
          <TextField
            autoComplete="nickname"
            field={form.field('preferredName')}
            hint={`Leave it empty to be called ${givenName}. If your full name is wrong, tell your coordinator.`}
            label="Preferred name"
            width={20}
          />
          <TextField
            field={form.field('pronouns')}
            hint="For example, she/her"
            label="Pronouns (optional)"
            width={10}
          />
        </>
      )}
    </ProfileForm>
  )
}

export function ContactPage() {
  return (
    <ProfileForm
      answers={({ contactPreference, email, phone, address, postcode }) => ({
        contactPreference: contactPreference ?? ('' as const),
        email: email ?? '',
        phone: phone ?? '',
        address: address ?? '',
        postcode: postcode ?? '',
      })}
      body={(typed) => ({
        contactPreference: typed.contactPreference || null,
        email: orNull(typed.email),
        phone: orNull(typed.phone),
        address: orNull(typed.address),
        postcode: orNull(typed.postcode),
      })}
      messages={personMessages}
      saved="How to reach you is saved"
      title="How can we reach you?"
    >
      {(form) => (
        <>
          <p>
            The coordinators of your organisation can see this. Other partners see it only if you say so for coffee.
          </p>
          <RadiosField
            choices={contactChoices}
            field={form.field('contactPreference')}
            label="How do you like to be reached?"
          />
          <TextField
            autoComplete="email"
            field={form.field('email')}
            hint="Where we write. It does not change the address that you sign in with."
            label="Email address"
            spellCheck={false}
            type="email"
            width={30}
          />
          <TextField autoComplete="tel" field={form.field('phone')} label="Phone number" type="tel" width={20} />
          <LongTextField field={form.field('address')} label="Address without postcode" rows={3} />
          <TextField autoComplete="postal-code" field={form.field('postcode')} label="Postcode" width={10} />
        </>
      )}
    </ProfileForm>
  )
}

export function InterestsPage() {
  return (
    <ProfileForm
      answers={({ interests, skills, offersToMentor }) => ({
        interests: interests.join('\n'),
        skills: skills.join('\n'),
        offersToMentor: mentorWord(offersToMentor),
      })}
      body={({ interests, skills, offersToMentor }) => ({
        interests: linesOf(interests),
        skills: linesOf(skills),
        offersToMentor: offersToMentor === '' ? null : offersToMentor === 'yes',
      })}
      messages={personMessages}
      saved="Your interests and skills are saved"
      title="What are you interested in?"
    >
      {(form) => (
        <>
          <p>The coordinators of your organisation can see this, and think of you when something fits.</p>
          <LongTextField
            field={form.field('interests')}
            hint="One a line, for example medication safety"
            label="Your interests"
            rows={5}
          />
          <LongTextField
            field={form.field('skills')}
            hint="One a line, for example running a meeting, or British Sign Language"
            label="Your skills (optional)"
            rows={5}
          />
          <RadiosField
            choices={[
              { value: 'yes', text: 'Yes' },
              { value: 'no', text: 'No' },
            ]}
            field={form.field('offersToMentor')}
            hint="Somebody will talk with you before anything comes of it."
            inline
            label="Would you be a mentor to another partner?"
          />
        </>
      )}
    </ProfileForm>
  )
}

const mentorWord = (offers: boolean | null): 'yes' | 'no' | '' => (offers === null ? '' : offers ? 'yes' : 'no')

export function WeekPage() {
  return (
    <ProfileForm
      answers={({ availability }) => ({ availability: availability as readonly AvailabilitySlot[] })}
      body={({ availability }) => ({ availability: [...availability] })}
      messages={{ availability: 'Tick what fits' }}
      saved="When you can take part is saved"
      title="When can you usually take part?"
    >
      {(form) => (
        <>
          <p>The coordinators of your organisation can see this. It promises nothing.</p>
          <WeekField field={form.field('availability')} hint="Tick everything that fits." label="In an ordinary week" />
        </>
      )}
    </ProfileForm>
  )
}
