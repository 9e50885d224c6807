import { ErrorState } from "@accord/ui/error-state";
import { Page } from "@accord/ui/page";
import { PageShape } from "@accord/ui/page-shape";
import { StarButton } from "@accord/ui/star-button";
import { useEffect, useRef } from "react";
import { AppMasthead } from "../../app-masthead.tsx";
import { AppAnchor } from "../../page-anchor.tsx";
import { pageHref } from "../../page-href.ts";
import { useReader } from "../../reader.ts";
import { type FollowingRead, useFollowing, useStars } from "../../use-following.ts";
import { useTitle } from "../../use-title.ts";
import { whyNotRead } from "../../why-not-read.ts";
import { FollowingForm } from "./following-form.tsx";
import styles from "./following-screen.module.css";

/** What somebody wants to see first, and to be told of. */
export function FollowingScreen() {
  const { data: following, error, refetch } = useFollowing();
  const { session } = useReader();
  useTitle("What you follow");
  const stars = useRef<HTMLDivElement>(null);
  const isTaking = useRef(false);
  useEffect(() => {
    // A star that is taken away goes with its row: the focus goes on to one that is left.
    if (!isTaking.current || document.activeElement !== document.body) return;
    isTaking.current = false;
    const left = stars.current?.querySelector("button") ?? stars.current?.querySelector("h2");
    left?.focus({ preventScroll: true });
  });
  const programmes = session.programmes.filter(({ slug }) =>
    following?.stars.some(({ programme }) => programme === slug),
  );
  return (
    <Page masthead={<AppMasthead />}>
      <h1>What you follow</h1>
      <p className="standfirst">
        A star beside a business area follows it. Accord can write to you when something you follow
        has changed.
      </p>
      {following ? (
        <>
          <FollowingForm following={following} />
          <div ref={stars}>
            {programmes.map((programme) => (
              <StarredAreas
                key={programme.slug}
                programme={programme}
                following={following}
                onTake={() => {
                  isTaking.current = true;
                }}
              />
            ))}
            {programmes.length === 0 && (
              <section className={styles["stars"]}>
                <h2 tabIndex={-1}>No area has a star yet</h2>
                <p className="quiet">
                  Stars stand beside the areas in the list of areas, and on the page of each.
                </p>
              </section>
            )}
          </div>
        </>
      ) : error ? (
        <ErrorState
          heading="It was not possible to read what you follow"
          onRetry={() => void refetch()}
        >
          <p>{whyNotRead(error)}</p>
        </ErrorState>
      ) : (
        <PageShape says="Reading what you follow" columns={1} />
      )}
    </Page>
  );
}

interface StarredAreasProps {
  readonly programme: { readonly slug: string; readonly name: string };
  readonly following: FollowingRead;
  /** As a star is taken away. */
  readonly onTake: () => void;
}

function StarredAreas({ programme, following, onTake }: StarredAreasProps) {
  const stars = useStars(programme);
  return (
    <section className={styles["stars"]}>
      <h2>{programme.name}</h2>
      <ul>
        {following.stars
          .filter((star) => star.programme === programme.slug)
          .map(({ area, areaName }) => (
            <li key={area}>
              <AppAnchor href={pageHref(programme.slug, { page: "area", area }, {})}>
                {areaName}
              </AppAnchor>
              <StarButton
                name={areaName}
                isStarred
                onStar={(on) => {
                  onTake();
                  stars.star({ slug: area, name: areaName }, on);
                }}
              />
            </li>
          ))}
      </ul>
    </section>
  );
}
