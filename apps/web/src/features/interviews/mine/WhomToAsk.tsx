import type { MyInterview } from '@elevate/contracts/interviews-mine'
import { dialled } from '../words.ts'

/** Whom to ring or write to, as the campaign says. */
export function WhomToAsk({ contact: { name, email, phone } }: Pick<MyInterview, 'contact'>) {
  const whom = name === '' ? 'us' : name
  if (phone === null && email === null) return <p>Ask your programme team.</p>
  return (
    <ul className="nhsuk-list app-reach">
      {phone !== null && (
        <li>
          Ring {whom}: <a href={`tel:${dialled(phone)}`}>{phone}</a>
        </li>
      )}
      {email !== null && (
        <li>
          Write to {whom}: <a href={`mailto:${email}`}>{email}</a>
        </li>
      )}
    </ul>
  )
}
