import { startMyApplication } from '@elevate/contracts/starting-applications'
import { useMutation, useQueryClient, useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { Navigate, useNavigate } from 'react-router'
import { call } from '../../../api.ts'
import { meQuery } from '../../../app/session/me.ts'
import { Button } from '../../../ui/Button.tsx'
import { Fault } from '../../../ui/Fault.tsx'
import { Page } from '../../../ui/Page.tsx'
import { myApplicationsQuery } from '../queries.ts'
import { linkTo } from '../status/turn.ts'

/** Somebody who is signed in goes on with what they have, or begins with one press. */
export function StartSignedIn({ slug, title }: { slug: string; title: string }) {
  const { data } = useSuspenseInfiniteQuery(myApplicationsQuery())
  const existing = data.pages
    .flatMap((page) => page.items)
    .find((item) => item.slug === slug && item.state !== 'withdrawn')
  if (existing) return <Navigate replace to={linkTo(existing)} />
  return <Begin slug={slug} title={title} />
}

function Begin({ slug, title }: { slug: string; title: string }) {
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const start = useMutation({
    mutationFn: () => call(startMyApplication, { body: { slug } }),
    onSuccess: async ({ id }) => {
      await Promise.all([
        queryClient.invalidateQueries({ queryKey: myApplicationsQuery().queryKey }),
        queryClient.invalidateQueries({ queryKey: meQuery().queryKey }),
      ])
      await navigate(`/my-applications/${id}/form`, { replace: true })
    },
  })
  return (
    <Page back={{ to: `/join/${slug}`, text: 'Back to the advert' }} caption={title} title="Start your application">
      <p>You can stop and come back as often as you like. What you type is saved as you go.</p>
      <p>What your profile says about you is put in for you; you can change it.</p>
      <Fault fault={start.error} />
      <Button busy={start.isPending && 'Starting your application'} onClick={() => start.mutate()}>
        Start my application
      </Button>
    </Page>
  )
}
