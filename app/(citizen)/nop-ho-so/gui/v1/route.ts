import { answerPost } from '@/lib/submissions/answer-post'

export const dynamic = 'force-dynamic'

/** The online form posts here, and nowhere else; the address and its fields stay as they are (`docs/submission-route.md`). */
export function POST(request: Request): Promise<Response> {
  return answerPost(request)
}

/** Someone who reloads or bookmarks the address of a post. */
export function GET(): Response {
  return new Response(null, { status: 303, headers: { Location: '/thu-tuc' } })
}
