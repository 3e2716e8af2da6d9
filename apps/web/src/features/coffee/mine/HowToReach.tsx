import type { MyCoffeeMatch } from '@elevate/contracts/coffee-mine'
import { dialled } from '../words.ts'

type Other = MyCoffeeMatch['people'][number]

/** One line per person: whom to call or write to, in full words, since a bare number says nothing when read aloud. */
export function HowToReach({ people }: { people: readonly Other[] }) {
  return (
    <ul className="nhsuk-list app-reach">
      {people.map((person) => (
        <li key={person.id}>
          <Line person={person} />
        </li>
      ))}
    </ul>
  )
}

function Line({ person: { name, contact } }: { person: Other }) {
  if (contact?.kind === 'email' && contact.value !== null) {
    return (
      <a href={`mailto:${contact.value}`}>
        Email {name} at {contact.value}
      </a>
    )
  }
  if (contact?.kind === 'phone' && contact.value !== null) {
    return (
      <a href={`tel:${dialled(contact.value)}`}>
        Call {name} on {contact.value}
      </a>
    )
  }
  return <>{name} shares no contact. Ask your programme team to put you in touch.</>
}
