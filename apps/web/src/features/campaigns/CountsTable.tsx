import type { Campaign } from '@elevate/contracts/campaigns'
import { Link } from 'react-router'
import { counted, groupNames } from './words.ts'

/** How many applications stand where. */
export function CountsTable({ campaign: { id, applications } }: { campaign: Campaign }) {
  const groups = groupNames.filter(({ key }) => applications[key] > 0)
  const all = groups.reduce((sum, { key }) => sum + applications[key], 0)
  if (all === 0) {
    return (
      <p>
        No application yet.{' '}
        <Link to={`/recruitment/${id}/type-an-application`}>Type one that came by phone or post</Link>
      </p>
    )
  }
  return (
    <>
      <h2 className="nhsuk-heading-m">{counted(all, 'application')}</h2>
      <ul className="app-counts">
        {groups.map(({ key, text }) => (
          <li key={key}>
            <strong>{applications[key].toLocaleString('en-GB')}</strong> {text}
          </li>
        ))}
      </ul>
    </>
  )
}
