import { answerFeedbackPost } from '@/lib/feedback/answer-post'

export const dynamic = 'force-dynamic'

/** The form of a feedback posts here, photos and all. */
export function POST(request: Request): Promise<Response> {
  return answerFeedbackPost(request)
}

/** Someone who reloads or bookmarks the address of a post. */
export function GET(): Response {
  return new Response(null, { status: 303, headers: { Location: '/phan-anh' } })
}
