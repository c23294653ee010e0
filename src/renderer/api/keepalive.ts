/**
 * Bytes of bodies that a browser lets outlive their page, all of them under way together: 64 KiB by the standard
 * (Fetch, «HTTP-network-or-cache fetch»), less what headers may be counted for. What is beyond it is refused at once.
 */
const mostBytes = 60 * 1024;

/** Which requests may outlive their page; those that would be refused for it go as any other. */
export interface Keepalive {
  /** Takes the bytes of a body up until the request is over, where there is room for them. */
  readonly take: (body: string) => { readonly isTaken: boolean; readonly over: () => void };
}

export function keepalive(): Keepalive {
  let underWay = 0;
  return {
    take(body) {
      const { length } = new TextEncoder().encode(body);
      if (underWay + length > mostBytes) return { isTaken: false, over: () => undefined };
      underWay += length;
      return {
        isTaken: true,
        over: () => {
          underWay -= length;
        },
      };
    },
  };
}
