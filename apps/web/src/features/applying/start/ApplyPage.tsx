import { useSuspenseQuery } from '@tanstack/react-query'
import { Suspense } from 'react'
import { Link, useParams } from 'react-router'
import { useSessionState } from '../../../app/session/me.ts'
import { formatInstant } from '../../../ui/dates.ts'
import { Page } from '../../../ui/Page.tsx'
import { PageSkeleton } from '../../../ui/Skeleton.tsx'
import { advertQuery } from '../../adverts/queries.ts'
import { StartSignedIn } from './StartSignedIn.tsx'
import { StartWithEmail } from './StartWithEmail.tsx'

/** The way in from the advert, signed in or not. */
export function ApplyPage() {
  const { slug = '' } = useParams()
  return (
    <Suspense fallback={<PageSkeleton />}>
      <Apply slug={slug} />
    </Suspense>
  )
}

function Apply({ slug }: { slug: string }) {
  const { data: advert } = useSuspenseQuery(advertQuery(slug))
  const isSignedIn = useSessionState() === 'signed-in'
  if (isSignedIn) return <StartSignedIn slug={slug} title={advert.title} />
  if (advert.state !== 'open') return <NotOpen opensAt={advert.opensAt} slug={slug} state={advert.state} />
  return <StartWithEmail advert={advert} />
}

type NotOpenProps = { slug: string; state: string; opensAt: string | null }

function NotOpen({ slug, state, opensAt }: NotOpenProps) {
  const isLater = state === 'scheduled' && opensAt !== null
  return (
    <Page
      back={{ to: `/join/${slug}`, text: 'Back to the advert' }}
      title={isLater ? 'You cannot apply yet' : 'This has closed'}
    >
      {isLater ? (
        <p>You can apply from {formatInstant(opensAt)}.</p>
      ) : (
        <p>
          Nothing new is taken in any more. If you began before the close, <Link to="/my-applications">sign in</Link> to
          see what you wrote.
        </p>
      )}
      <p>
        <Link to="/join">See what else there is</Link>
      </p>
    </Page>
  )
}
