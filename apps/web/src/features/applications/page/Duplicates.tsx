import type { Likeness } from '@elevate/contracts/application-duplicates'
import type { Application } from '@elevate/contracts/applications'
import { Link } from 'react-router'
import { alikeWords } from '../words.ts'

/** Above everything else while somebody has to look; below, quietly, what was decided. */
export function Duplicates({ application }: { application: Application }) {
  const { duplicates, campaign } = application
  return duplicates
    .filter(({ decision }) => decision === null)
    .map(({ id, other, alike }) => (
      <div className="nhsuk-inset-text" key={id}>
        <p>
          {other.name} ({other.reference}) has {alikeWords(alike as Likeness[])}. It may be the same person.
        </p>
        <Link to={`/recruitment/${campaign.id}/duplicates/${id}`}>
          Compare the two<span className="nhsuk-u-visually-hidden">: this one and {other.reference}</span>
        </Link>
      </div>
    ))
}
