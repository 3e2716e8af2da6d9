import type { Mentor } from '@elevate/contracts/mentors'
import { Link } from 'react-router'
import { formatDay } from '../../../ui/dates.ts'
import { Facts } from '../../../ui/Facts.tsx'
import { trainingWords } from '../words.ts'

/** What a mentor has said about themselves, each with a way to change it. */
export function MyRegister({ register }: { register: Mentor }) {
  const change = (of: string) => ({ text: 'Change', of, to: `/mentoring/mentors/${register.id}/change` })
  const { running, asked, capacity, isPaused, pausedUntil, trainingState, refreshDueOn } = register
  return (
    <section aria-labelledby={register.id}>
      <h2 className="nhsuk-heading-m" id={register.id}>
        You as a mentor
      </h2>
      <Facts
        facts={[
          {
            name: 'Places',
            value: `${running} of ${capacity} taken${asked > 0 ? `, ${asked} held for partners who have asked you` : ''}`,
            action: change('how many partners you can take'),
          },
          {
            name: 'Taking new partners',
            value: isPaused ? `Paused${pausedUntil ? ` until ${formatDay(pausedUntil)}` : ''}` : 'Yes',
            action: change('whether you take new partners'),
          },
          {
            name: 'What you know about',
            value: register.areas.join(', ') || 'Not given',
            action: change('what you know about'),
          },
          {
            name: 'Training',
            value: `${trainingWords[trainingState]}${refreshDueOn ? `, refresh due ${formatDay(refreshDueOn)}` : ''}`,
          },
        ]}
      />
      <ul className="nhsuk-list">
        <li>
          <Link to="/mentoring/training">Your training</Link>
        </li>
        <li>
          <Link to={`/mentoring/handbook/${register.organisation.id}`}>Handbook for mentors</Link>
        </li>
        <li>
          <Link to="/mentoring/support">Your own support as a mentor</Link>
        </li>
      </ul>
    </section>
  )
}
