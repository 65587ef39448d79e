# Mode lecture : ce que lit une personne élue qui ouvre une carte seule.
official-why-name = nom
official-why-kind = type : { $kind }
official-why-role = rôle : { $role }
official-why-scale = échelle : { $scale }
official-why-brings = apporte : { $what }
official-why-lead = porte le projet
official-why-group = groupe « { $group } »
official-why-for = pour « { $stake } »
official-why-neutral = neutre sur « { $stake } »
official-why-against = contre « { $stake } »
official-why-description = description de l’enjeu

official-stance = « { $stake } » ({ $how })
official-interest = intérêts : { $sign }
official-interest-on = { $sign } sur « { $stake } »
official-goes = relation { $how }
official-relation = en relation
official-to-create = lien à créer
official-with = { $actor } ({ $how })

official-part-who = Qui
official-part-role = Son rôle
official-part-gains = Ce qu’il a à gagner
official-part-fears = Ce qu’il a à perdre
official-part-for = Pour
official-part-against = Contre
official-part-works = Travaille avec
official-part-tense = En désaccord avec
official-part-unlock = Ce qui peut débloquer
official-part-expected = Ce qu’on attend de lui

official-who = { $name } : { $facts }.
official-of-group = groupe « { $group } »
official-at-scale = à l’échelle : { $scale }
official-leads = porte le projet
official-represented = représenté par : { $function }
official-expects = Attend : { $what }
official-dreads = Redoute : { $what }
official-wishes = Souhaite : { $what }
official-competence = Compétence : { $what }
official-asked = On ne sait pas : la question a été posée.
official-not-entered = On ne sait pas : rien n’est noté, c’est à lui demander.
official-no-position = On ne sait pas : aucune de ses positions n’est notée.
official-for-nothing = Aucun enjeu, parmi les positions notées.
official-against-nothing = Aucun enjeu, parmi les positions notées.
official-no-link = On ne sait pas : aucun lien n’est noté.
official-works-with-nobody = Personne, parmi les liens notés.
official-tense-with-nobody = Personne, parmi les liens notés.
official-no-way = On ne sait pas : aucun compromis ne le concerne encore.
official-nothing-expected = Rien, dans le plan d’actions.
official-deal = « { $title } »
official-receives = « { $title } » (il y reçoit { $what })
official-lever = { $effect }
official-lever-by = { $effect }, par { $actor }
official-action = { $title }
official-action-due = { $title } ({ $when })
official-leads-actions = Piloter : { $list }
official-joins-actions = Contribuer : { $list }
official-joins-count = Contribuer à { $count ->
    [one] { $count } autre action
   *[other] { $count } autres actions
}

official-mine-neighbours = Autour de lui
official-mine-shared = Ce qu’il défend avec d’autres
official-mine-divergences = Là où d’autres sont en face
official-mine-gives = Les compromis où il donne
official-mine-expected = Les actions qui comptent sur lui
official-mine-neighbour = { $actor } : { $how }
official-mine-shares = « { $stake } », avec { $names }{ $others ->
    [0] {""}
    [one] {" "}et { $others } autre
   *[other] {" "}et { $others } autres
}
official-mine-alone = « { $stake } », seul
official-mine-differs = « { $stake } » ({ $how }), en face : { $list }
official-mine-gives-only = « { $title } » : il donne { $gives }
official-mine-gives-and-gets = « { $title } » : il donne { $gives } et reçoit { $gets }
official-mine-leads = Pilote : { $action }
official-mine-joins = Contribue : { $action }
official-mine-shares-nothing = Aucun enjeu, parmi les positions notées.
official-mine-differs-on-nothing = Personne n’est en face, parmi les positions notées.
official-mine-gives-nothing = Aucun compromis ne lui demande quelque chose.

command-read-as-official = Lire comme une personne élue
command-edit-copy = Modifier une copie
needs-reading = Ouvrez d’abord la carte en lecture
cli-read = Ouvrir en mode lecture : rien ne peut être modifié
official-locked = Lecture seule : rien n’est modifié. Pour travailler sur cette carte, choisissez « Modifier une copie ».
official-locked-preview = Lecture seule : rien n’est modifié. Pour travailler sur cette carte, choisissez « Revenir à l’édition ».
official-copied = Copie complète, sans titre de fichier : elle contient aussi ce qui est réservé à l’équipe.
