import { useSuspenseQuery } from '@tanstack/react-query'
import { Suspense } from 'react'
import { Link, useParams } from 'react-router'
import { Page } from '../../ui/Page.tsx'
import { PageSkeleton } from '../../ui/Skeleton.tsx'
import { ChoosePassword } from './ChoosePassword.tsx'
import { linkQuery } from './queries.ts'
import { SetUp } from './SetUp.tsx'

/** Opened by a link from a mail. Opening it changes nothing; only the button does. */
export function LinkPage() {
  const token = useParams().token ?? ''
  return (
    <Suspense fallback={<PageSkeleton />}>
      <LinkContent token={token} />
    </Suspense>
  )
}

function LinkContent({ token }: { token: string }) {
  const { data: link } = useSuspenseQuery(linkQuery(token))
  if ('refused' in link) return <SpentLink code={link.refused} />
  if (link.purpose === 'first-administrator') return <SetUp token={token} />
  return <ChoosePassword email={link.email} name={link.name} purpose={link.purpose} token={token} />
}

const reasons: Record<string, string> = {
  'link-used': 'This link was used already. It works once, so that nobody else can use it after you.',
  'link-expired': 'This link is too old. Links stop working after a while, to keep your account safe.',
  'link-unknown': 'We do not know this link. Some email programs break long links over two lines: copy all of it.',
}

function SpentLink({ code }: { code: string }) {
  return (
    <Page title="This link does not work any more">
      <p>{reasons[code] ?? reasons['link-unknown']}</p>
      <p>
        <Link to="/forgotten-password">Ask for a new link</Link>, or <Link to="/sign-in">sign in</Link> if you have a
        password.
      </p>
    </Page>
  )
}
