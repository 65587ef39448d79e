# What to read first, and how each is computed.

essential-page = Essentials
essential-title = { $count ->
    [one] One finding to read first
   *[other] { $count } findings to read first
}
essential-none = Nothing to say yet: enter positions, influences or links.
essential-more = See { $count ->
    [one] the other finding
   *[other] the { $count } other findings
}
essential-fewer = Show fewer findings
essential-see-on-map = See on the map
essential-solid = Sound
essential-sensitive = Sensitive
essential-fragile = Not sound
essential-no-badge = Read on the drawn links
essential-checking = Looking at how well it holds…
essential-tried = { $trials } trials, one cell moved by one step each time.
essential-how-agreement = For each pair of actors and each stake on which both take a position, the mean of the two strengths counts as agreement where they go the same way, as disagreement elsewhere. The share of agreement is agreement over the whole.
essential-how-convergence = Over the stakes on which both take a position the same way, the mean of the two strengths is added up. The pair with the greatest sum is named.
essential-how-divergence = Over the stakes on which both take a position, one for and one against, the mean of the two strengths is added up. The pair with the greatest sum is named.
essential-how-pivot = For each other actor, convergence less divergence with the one, then with the other; the smaller of the two is kept. The actor with the greatest is named, where it is positive.
essential-how-opposition = The strength of positions against, over the strength of all positions, for and against. The stake with the greatest share is named.
essential-how-mobilisation = The strength of all positions on the stake, for and against. The stake with the greatest is named.
essential-how-ambivalence = With each other actor, the gap between convergence and divergence; their sum is divided by all that is shared. The smaller the gap, the more the actor is now on one side, now on the other.
essential-how-lead = Influence exerted (I) and undergone (D), with the ways through one other actor, each limited by its weakest step. Weight r is the share of influence, less what comes back, times I ÷ (I + D); 1 is the mean.
essential-how-stability = For each actor, the gap between influence exerted and undergone; their sum, over twice all the influence. Near 0%, dependences cross; near 100%, each weighs or depends.
essential-how-go-betweens = The share of the shortest paths between two other actors that go through it, on the existing links. Three actors at most, from 10% on.
essential-how-cut = The actor whose removal splits the map into the most parts, on the existing links.
essential-how-kernel = The actors with the fewest links are taken off again and again; those who remain last make the kernel.
essential-how-circles = Actors are joined, two groups at a time, as long as there are more links inside than chance would put.
essential-how-camps = A convergent link or a good relation joins, a divergent link, a tension or a conflict separates. The split in two with the fewest links on the wrong side is looked for.
essential-how-mend = Among signed links, the one whose change of sign leaves the fewest links on the wrong side of the split.
essential-see-links = See { $count ->
    [one] the link it comes from
   *[other] the { $count } links it comes from
}
