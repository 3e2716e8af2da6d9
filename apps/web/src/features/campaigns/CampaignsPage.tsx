import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { Page } from '../../ui/Page.tsx'
import { campaignsQuery } from './queries.ts'

export function CampaignsPage() {
  const list = useSuspenseInfiniteQuery(campaignsQuery())
  return (
    <Page title="Recruitment" wide>
      <ul>
        {list.data.pages
          .flatMap(({ items }) => items)
          .map(({ id, title }) => (
            <li key={id}>
              <Link to={`/recruitment/${id}`}>{title}</Link>
            </li>
          ))}
      </ul>
    </Page>
  )
}
