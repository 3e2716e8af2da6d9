import { useQuery } from '@tanstack/react-query'
import { meQuery } from '../session/me.ts'
import { Account } from './Account.tsx'
import { HatMenu } from './HatMenu.tsx'
import { Header } from './Header.tsx'
import { Navigation } from './Navigation.tsx'

/** The header of somebody who is signed in; plain until it is known who they are. */
export function SignedInBar() {
  const { data: me } = useQuery(meQuery())
  if (!me) return <Header />
  return (
    <>
      <Header account={<Account me={me} />} navigation={<Navigation me={me} />} />
      <HatMenu me={me} />
    </>
  )
}
