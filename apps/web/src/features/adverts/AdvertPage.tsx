import type { Advert } from '@elevate/contracts/adverts'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { ButtonLink } from '../../ui/Button.tsx'
import { Page } from '../../ui/Page.tsx'
import { AdvertText } from './AdvertText.tsx'
import { advertQuery } from './queries.ts'
import { timingWords } from './words.ts'

/** The advert, for anybody, before and after it has closed. */
export function AdvertPage() {
  const { slug = '' } = useParams()
  const { data: advert } = useSuspenseQuery(advertQuery(slug))
  return (
    <Page back={{ to: '/join', text: 'All that is open' }} caption={advert.organisation.name} title={advert.title}>
      {!advert.can.apply && <NotOpen advert={advert} />}
      <AdvertText actions={<Actions advert={advert} />} advert={advert} />
    </Page>
  )
}

function NotOpen({ advert }: { advert: Advert }) {
  return (
    <div className="nhsuk-inset-text">
      <p>
        <strong>{timingWords(advert, new Date())}.</strong>{' '}
        {advert.state === 'scheduled'
          ? 'You can read all about it now, and apply from then on.'
          : 'You can no longer apply. The text stays here for everybody who has applied.'}
      </p>
    </div>
  )
}

function Actions({ advert: { slug, can } }: { advert: Advert }) {
  if (!can.apply && !can.bookChat) return null
  return (
    <div className="app-actions app-screen-only nhsuk-u-margin-top-4 nhsuk-u-margin-bottom-6">
      {can.apply && <ButtonLink to={`/join/${slug}/apply`}>Apply online</ButtonLink>}
      {can.bookChat && (
        <ButtonLink look="secondary" to={`/join/${slug}/chat`}>
          Book an informal chat
        </ButtonLink>
      )}
    </div>
  )
}
