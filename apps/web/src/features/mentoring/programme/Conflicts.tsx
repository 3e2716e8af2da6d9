import { type MentorDetails, removeMentorConflict } from '@elevate/contracts/mentors'
import { Link } from 'react-router'
import { call } from '../../../api.ts'
import { Button } from '../../../ui/Button.tsx'
import { Fault } from '../../../ui/Fault.tsx'
import { useAct } from '../use-act.ts'
import { conflictKinds, textOf } from '../words.ts'

/** With whom a mentor may not be paired; for who runs the programme alone. */
export function Conflicts({ mentor }: { mentor: MentorDetails }) {
  return (
    <section aria-labelledby="conflicts">
      <h2 className="nhsuk-heading-m" id="conflicts">
        May not be paired with
      </h2>
      <p>Only coordinators can read this list.</p>
      {mentor.conflicts.length === 0 && <p>Nobody is noted here.</p>}
      <ul className="nhsuk-list">
        {mentor.conflicts.map((conflict) => (
          <Conflict conflict={conflict} key={conflict.id} mentorId={mentor.id} />
        ))}
      </ul>
      <p>
        <Link to={`/mentoring/mentors/${mentor.id}/conflict`}>Note somebody</Link>
      </p>
    </section>
  )
}

function Conflict({ conflict, mentorId }: { conflict: MentorDetails['conflicts'][number]; mentorId: string }) {
  const remove = useAct(
    () => call(removeMentorConflict, { params: { mentorId, conflictId: conflict.id } }),
    () => ({ text: `${conflict.partner.name} is taken off` }),
  )
  return (
    <li>
      <p className="nhsuk-u-margin-bottom-2">
        {conflict.partner.name}: {textOf(conflictKinds, conflict.kind).toLowerCase()}
      </p>
      <Fault fault={remove.error} />
      <Button busy={remove.isPending && 'One moment'} look="secondary" onClick={() => remove.mutate()} small>
        Take off<span className="nhsuk-u-visually-hidden"> {conflict.partner.name}</span>
      </Button>
    </li>
  )
}
