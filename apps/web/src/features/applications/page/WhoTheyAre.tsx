import type { ApplicationDetails } from '@elevate/contracts/application-details'
import type { Application } from '@elevate/contracts/applications'
import { formatInstant } from '../../../ui/dates.ts'
import { type Fact, Facts } from '../../../ui/Facts.tsx'
import { routeWords } from '../words.ts'
import { backgroundWords, complaintWords, contactWords, employmentWords } from './detail-words.ts'

/** Who they are and what they told besides the questions; never any of it to the panel. */
export function WhoTheyAre({ application }: { application: Application }) {
  const { details, route, enteredBy, submittedAt, startedAt } = application
  const how = `${routeWords[route]}${enteredBy === null ? '' : `, typed by ${enteredBy}`}`
  const when = submittedAt === null ? `Begun ${formatInstant(startedAt)}` : `Sent ${formatInstant(submittedAt)}`
  return (
    <>
      <h2 className="nhsuk-heading-m">Who they are</h2>
      <p>The panel sees none of this.</p>
      {details === null ? (
        <p>They are still writing. What they write is theirs alone until they send it.</p>
      ) : (
        <>
          <Facts facts={contact(details)} />
          <h3 className="nhsuk-heading-s">What else they told</h3>
          <Facts facts={told(details)} />
          <h3 className="nhsuk-heading-s">Referees</h3>
          <Referees details={details} />
        </>
      )}
      <p>
        {when}. {how}.
      </p>
    </>
  )
}

const typed = (text: string | null) => (text === null || text === '' ? null : <span className="app-typed">{text}</span>)

const contact = (details: ApplicationDetails): Fact[] => [
  { name: 'Name', value: [details.givenName, details.familyName].filter(Boolean).join(' ') || null },
  ...(details.preferredName ? [{ name: 'Likes to be called', value: details.preferredName }] : []),
  ...(details.pronouns ? [{ name: 'Pronouns', value: details.pronouns }] : []),
  { name: 'Email', value: details.email && <a href={`mailto:${details.email}`}>{details.email}</a> },
  { name: 'Phone', value: details.phone && <a href={`tel:${details.phone.replaceAll(' ', '')}`}>{details.phone}</a> },
  { name: 'Address', value: typed([details.address, details.postcode].filter(Boolean).join('\n')) },
  { name: 'Prefers', value: details.contactPreference && contactWords[details.contactPreference] },
  { name: 'Formats they need', value: typed(details.formatsNeeded) },
]

const told = (details: ApplicationDetails): Fact[] => [
  { name: 'Old enough', value: yesNo(details.isOldEnough) },
  { name: 'Works for the NHS', value: employment(details) },
  { name: 'Comes to it as', value: details.backgrounds.map((one) => backgroundWords[one]).join(', ') || null },
  { name: 'Link to the area', value: typed(details.linkToArea) },
  { name: 'Interests', value: details.interests.join(', ') || null },
  { name: 'Hours a month', value: details.hoursPerMonth },
  { name: 'Practical needs', value: typed(details.practicalNeeds) },
  {
    name: 'Interests declared',
    value: details.interestsDeclared === '' ? 'None to declare' : typed(details.interestsDeclared),
  },
  { name: 'Complaint or claim', value: details.complaint && complaintWords[details.complaint] },
]

const yesNo = (is: boolean | null) => (is === null ? null : is ? 'Yes' : 'No')

const employment = ({ nhsEmployment, nhsEmployer }: ApplicationDetails) =>
  nhsEmployment && `${employmentWords[nhsEmployment]}${nhsEmployer ? ` (${nhsEmployer})` : ''}`

function Referees({ details: { referees } }: { details: ApplicationDetails }) {
  if (referees.length === 0) return <p>None named yet. They are asked only after an offer.</p>
  return (
    <ul>
      {referees.map(({ name, relationship, email, phone, knownFor }) => (
        <li key={`${name} ${email}`}>
          {[name, relationship, knownFor && `known for ${knownFor}`, email, phone].filter(Boolean).join(', ')}
        </li>
      ))}
    </ul>
  )
}
