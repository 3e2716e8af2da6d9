import { downloadMyData, downloadMyDataToRead, type MyProfile } from '@elevate/contracts/profile'
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { download } from '../../api.ts'
import { Button } from '../../ui/Button.tsx'
import { formatDay } from '../../ui/dates.ts'
import { type Fact, Facts } from '../../ui/Facts.tsx'
import { Fault } from '../../ui/Fault.tsx'
import { Page } from '../../ui/Page.tsx'
import { saveFile } from '../../ui/save-file.ts'
import { contactWords, statusWords } from '../people/words.ts'
import { EmailFault } from './EmailFault.tsx'
import { profileQuery } from './queries.ts'
import { weekWords } from './week.ts'
import { audienceWords } from './words.ts'

/** What is known of me, each part with a page of its own to put it right. */
export function ProfilePage() {
  const { data: profile } = useSuspenseQuery(profileQuery())
  return (
    <Page back={{ to: '/', text: 'Back to home' }} title="Your profile">
      <p>Keep this right, so that what you are invited to fits you. Under each heading it says who can see it.</p>
      <EmailFault profile={profile} />
      <h2 className="nhsuk-heading-m">You</h2>
      <p className="app-reference">The coordinators of your organisation can see this.</p>
      <Facts facts={youFacts(profile)} />
      <h2 className="nhsuk-heading-m">What helps you to take part</h2>
      <p className="app-reference">{audienceWords[profile.accessNeeds.sharedWith]}</p>
      <Facts facts={needsFacts(profile)} />
      <h2 className="nhsuk-heading-m">Interests, skills and time</h2>
      <p className="app-reference">The coordinators of your organisation can see this.</p>
      <Facts facts={aboutFacts(profile)} />
      {profile.appointments.length > 0 && <Appointments profile={profile} />}
      <MyData />
    </Page>
  )
}

const change = (of: string, to: string) => ({ text: 'Change', of, to: `/profile/${to}` })

const youFacts = (profile: MyProfile): Fact[] => [
  { name: 'Name', value: [profile.givenName, profile.familyName].filter(Boolean).join(' ') },
  { name: 'Preferred name', value: profile.preferredName, action: change('your preferred name', 'names') },
  { name: 'Pronouns', value: profile.pronouns, action: change('your pronouns', 'names') },
  {
    name: 'How to reach you',
    value: profile.contactPreference && contactWords[profile.contactPreference],
    action: change('how to reach you', 'contact'),
  },
  { name: 'Email', value: profile.email, action: change('your email address', 'contact') },
  { name: 'Phone', value: profile.phone, action: change('your phone number', 'contact') },
  {
    name: 'Address',
    value: [profile.address, profile.postcode].filter(Boolean).join(', ') || null,
    action: change('your address', 'contact'),
  },
]

const needsFacts = ({ accessNeeds }: MyProfile): Fact[] => [
  {
    name: 'What helps',
    value: accessNeeds.whatHelps ? <span className="app-typed">{accessNeeds.whatHelps}</span> : null,
    action: change('what helps you', 'needs'),
  },
]

const aboutFacts = ({ interests, skills, availability, offersToMentor }: MyProfile): Fact[] => [
  { name: 'Interests', value: interests.join(', ') || null, action: change('your interests', 'interests') },
  { name: 'Skills', value: skills.join(', ') || null, action: change('your skills', 'interests') },
  {
    name: 'Would you be a mentor?',
    value: offersToMentor === null ? null : offersToMentor ? 'Yes' : 'No',
    action: change('whether you would be a mentor', 'interests'),
  },
  {
    name: 'When you can usually take part',
    value: weekWords(availability) || null,
    action: change('when you can take part', 'week'),
  },
]

function Appointments({ profile }: { profile: MyProfile }) {
  return (
    <>
      <h2 className="nhsuk-heading-m">Your appointments</h2>
      {profile.appointments.map((one) => (
        <Facts
          facts={[
            { name: 'Role', value: `${one.role}, ${one.organisation}` },
            { name: 'You are', value: statusWords[one.status] },
            { name: 'Since', value: one.startsOn ? formatDay(one.startsOn) : 'Not known' },
            one.endedOn
              ? { name: 'Ended', value: formatDay(one.endedOn) }
              : { name: 'Until', value: one.termEndsOn ? formatDay(one.termEndsOn) : 'No end is set' },
          ]}
          key={`${one.organisation} ${one.role} ${one.startsOn}`}
        />
      ))}
      <p>
        If a role or a date is wrong, <Link to="/profile/corrections/new">tell your programme what is wrong</Link>.
      </p>
    </>
  )
}

function MyData() {
  const toRead = useMutation({ mutationFn: () => download(downloadMyDataToRead), onSuccess: saveFile })
  const forPrograms = useMutation({ mutationFn: () => download(downloadMyData), onSuccess: saveFile })
  return (
    <>
      <h2 className="nhsuk-heading-m">Everything that is held about you</h2>
      <p>A file with all that this service keeps about you, also what only you can see. Both files hold the same.</p>
      <Fault fault={toRead.error ?? forPrograms.error} />
      <div className="app-actions">
        <Button busy={toRead.isPending && 'Making the file'} look="secondary" onClick={() => toRead.mutate()}>
          Download my data to read or print
        </Button>
        <Button busy={forPrograms.isPending && 'Making the file'} look="secondary" onClick={() => forPrograms.mutate()}>
          Download my data for another program (JSON)
        </Button>
      </div>
      <p>
        <Link to="/profile/corrections">Something is wrong with what you hold about me</Link>: for what you cannot
        change yourself.
      </p>
      <p>
        You can also <Link to="/profile/erasure">ask us to delete what we hold about you</Link>.
      </p>
    </>
  )
}
