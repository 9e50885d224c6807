import { StarButton } from "@accord/ui/star-button";
import { useProgrammePage } from "./programme-page.ts";
import { useStars } from "./use-following.ts";

interface FollowAreaProps {
  readonly area: { readonly slug: string; readonly name: string };
}

/** The star of an area of the page's programme. Its place is kept until it is known. */
export function FollowArea({ area }: FollowAreaProps) {
  const { programme } = useProgrammePage();
  const { isStarred, star } = useStars(programme);
  return (
    <StarButton
      name={area.name}
      isStarred={isStarred(area.slug)}
      onStar={(isOn) => star(area, isOn)}
    />
  );
}
