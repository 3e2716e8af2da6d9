import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { taskCountsQuery } from './queries.ts'

/** The coordinator's home page: how much is to be done, and how much of it is late. */
export function TasksCard() {
  const { data } = useSuspenseQuery(taskCountsQuery())
  if (data.open === 0) return null
  return (
    <div className="nhsuk-card">
      <div className="nhsuk-card__content">
        <h3 className="nhsuk-card__heading nhsuk-heading-s">Tasks</h3>
        <p>
          {data.overdue > 0 && (
            <strong>
              {data.overdue} {data.overdue === 1 ? 'is' : 'are'} late.{' '}
            </strong>
          )}
          {data.open} to do{data.mine > 0 && `, ${data.mine} of them yours`}.
        </p>
        <Link to="/tasks">See all tasks</Link>
      </div>
    </div>
  )
}
