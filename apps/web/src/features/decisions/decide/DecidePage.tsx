import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { CampaignFrame } from '../../campaigns/CampaignFrame.tsx'
import { useCampaign } from '../../campaigns/queries.ts'
import { candidatesQuery } from '../queries.ts'
import { placesSentence } from '../words.ts'
import { ChooseForm } from './ChooseForm.tsx'
import type { Review } from './choices.ts'
import { ReviewLetters } from './ReviewLetters.tsx'

/** The ranking after interviews: an outcome for each, all letters to read, then all at once or not at all. */
export function DecidePage() {
  const { id } = useCampaign()
  const { data } = useSuspenseQuery(candidatesQuery(id))
  const [review, setReview] = useState<Review>()
  return (
    <CampaignFrame title={review ? 'Read the letters before they go' : 'Decide about candidates'}>
      <p>{placesSentence(data.places)}</p>
      {data.candidates.length === 0 && (
        <EmptyState heading="Nobody to decide about yet">
          <p>Candidates come here once they are invited to an interview.</p>
        </EmptyState>
      )}
      {data.candidates.length > 0 && (
        <>
          {!data.isScoringClosed && !review && (
            <div className="nhsuk-inset-text">
              <p>
                The scoring of the interviews is not closed, so there is no ranking. Candidates are in order of their
                number.
              </p>
            </div>
          )}
          {data.isScoringClosed && !review && (
            <p>
              The ranking goes by the points of the interviews. Where points are equal, those for essential criteria
              decide; candidates who are equal in both share a place.
            </p>
          )}
          <div hidden={review !== undefined}>
            <ChooseForm decisions={data} review={setReview} />
          </div>
          {review && <ReviewLetters back={() => setReview(undefined)} review={review} />}
        </>
      )}
    </CampaignFrame>
  )
}
