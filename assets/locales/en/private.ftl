# What is private, and names of persons.
tab-private = Private
command-show-private = What is private
private-sentence = { $count ->
    [0] Nothing is for the team only.
    [one] One line is for the team only.
   *[other] { $count } lines are for the team only.
}
private-advice = They are absent from the projection, from reading and from what participants get. To show one, change its provenance or untick “team”.
private-people = Names that may be a person’s
private-people-why = An opinion about an identifiable person is personal data (GDPR); opinions are sensitive data. Prefer the function.
private-see = See the card
private-between = { $from } – { $to }
private-named = { $name } ({ $kind })
private-position = Position on “{ $stake }”
private-influence = Influence on { $name }
private-party = What { $name } gives and receives
private-options = Ways to settle it
person-warned = “{ $name }” may be a person: prefer the function (GDPR)
