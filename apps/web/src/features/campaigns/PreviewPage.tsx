import { previewAdvert } from '@elevate/contracts/adverts'
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { call } from '../../api.ts'
import { Page } from '../../ui/Page.tsx'
import { AdvertText } from '../adverts/AdvertText.tsx'
import { useCampaign } from './queries.ts'

const previewQuery = (campaignId: string) =>
  queryOptions({
    queryKey: ['campaigns', 'preview', campaignId],
    queryFn: ({ signal }) => call(previewAdvert, { params: { campaignId }, signal }),
    staleTime: 0,
  })

/** The advert as everybody will read it. */
export function PreviewPage() {
  const { id, title, state, slug } = useCampaign()
  const { data: advert } = useSuspenseQuery(previewQuery(id))
  const isDraft = state === 'draft'
  return (
    <Page
      back={{ to: `/recruitment/${id}`, text: `Back to ${title}` }}
      caption={advert.organisation.name}
      title={title}
    >
      <div className="nhsuk-inset-text app-screen-only">
        <p>
          {isDraft ? (
            'This is a preview. Only coordinators of the programme can see it until it is published.'
          ) : (
            <>
              This is what everybody reads at <Link to={`/join/${slug}`}>the public address</Link>.
            </>
          )}
        </p>
      </div>
      <AdvertText advert={advert} />
    </Page>
  )
}
