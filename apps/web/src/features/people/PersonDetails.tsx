import type { Person } from '@elevate/contracts/people'
import { Link } from 'react-router'
import { Facts } from '../../ui/Facts.tsx'
import { weekWords } from '../profile/week.ts'
import { contactWords } from './words.ts'

export function ContactDetails({ person }: { person: Person }) {
  const { email, phone, address, postcode, contactPreference, can, id } = person
  return (
    <>
      <Facts
        facts={[
          { name: 'Asked to be reached by', value: contactPreference && contactWords[contactPreference] },
          { name: 'Email', value: email && <a href={`mailto:${email}`}>{email}</a> },
          { name: 'Phone', value: phone },
          { name: 'Address', value: [address, postcode].filter(Boolean).join(', ') || null },
          ...(person.pronouns ? [{ name: 'Pronouns', value: person.pronouns }] : []),
          ...(person.preferredName ? [{ name: 'Full name', value: fullName(person) }] : []),
        ]}
      />
      {can.edit && (
        <p>
          <Link to={`/people/${id}/edit`}>Change name, contact details or interests</Link>
        </p>
      )}
    </>
  )
}

const fullName = ({ givenName, familyName }: Person): string => [givenName, familyName].filter(Boolean).join(' ')

export function AboutPerson({ person: { interests, skills, availability, offersToMentor } }: { person: Person }) {
  return (
    <Facts
      facts={[
        { name: 'Interests', value: interests.join(', ') || null },
        { name: 'Skills', value: skills.join(', ') || null },
        { name: 'Can usually take part', value: weekWords(availability) || null },
        { name: 'Offers to mentor', value: offersToMentor === null ? 'Not asked yet' : offersToMentor ? 'Yes' : 'No' },
      ]}
    />
  )
}
