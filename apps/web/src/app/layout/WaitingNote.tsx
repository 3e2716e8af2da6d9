import { useNavigation } from 'react-router'
import { SlowNote } from '../../ui/Skeleton.tsx'

/** After a link was followed and the next page takes more than a second to come. */
export function WaitingNote() {
  const { state } = useNavigation()
  if (state === 'idle') return null
  return (
    <div className="app-waiting-note">
      <SlowNote>Loading the page. This is taking longer than usual.</SlowNote>
    </div>
  )
}
