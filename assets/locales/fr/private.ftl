# Ce qui est privé, et les noms de personnes.
tab-private = Privé
command-show-private = Ce qui est privé
private-sentence = { $count ->
    [0] Rien n’est réservé à l’équipe.
    [one] Une ligne est réservée à l’équipe.
   *[other] { $count } lignes sont réservées à l’équipe.
}
private-advice = Elles sont absentes de la projection, de la lecture et de ce que reçoivent les participants. Pour en montrer une, changez sa provenance ou décochez « équipe ».
private-people = Des noms qui désignent peut-être une personne
private-people-why = Un avis sur une personne identifiable est une donnée personnelle (RGPD) ; les opinions sont des données sensibles. Préférez la fonction.
private-see = Voir la fiche
private-between = { $from } – { $to }
private-named = { $name } ({ $kind })
private-position = Position sur « { $stake } »
private-influence = Influence sur { $name }
private-party = Ce que donne et reçoit { $name }
private-options = Façons de trancher
person-warned = « { $name } » désigne peut-être une personne : préférez la fonction (RGPD)
